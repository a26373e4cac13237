// The authorities by the three figures that stand in pupil numbers and in the header.
reference("authorities", {
  title: "Authorities by number",
  meaning:
    "One row for each authority that has ever had a number: those that are gone stand in old pupil numbers.",
  key: "LEA",
  fields: {
    LEA: { type: "text", title: "Authority number", meaning: "The three figures." },
    LEA_NAME: { type: "text", title: "Authority name", meaning: "What the authority is called." },
  },
});
