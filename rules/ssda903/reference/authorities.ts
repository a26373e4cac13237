// Which upper-tier authority each district belongs to. A unitary authority is its own upper tier.
reference("authorities", {
  title: "Authorities",
  meaning: "One row for each district, with the upper-tier authority that runs its children's services.",
  key: "LTLA21CD",
  fields: {
    LTLA21CD: { type: "text", title: "District code" },
    LTLA21NM: { type: "text", title: "District name" },
    UTLA21CD: { type: "text", title: "Authority code" },
    UTLA21NM: { type: "text", title: "Authority name" },
  },
});
