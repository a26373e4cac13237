// Where each postcode lies: from any table of postcodes with these four columns, such as the ONS postcode directory.
reference("postcodes", {
  title: "Postcodes",
  meaning: "One row for each postcode: its place on the map and the district it lies in.",
  key: "pcd",
  squeeze: true,
  fields: {
    pcd: { type: "text", title: "Postcode" },
    oseast1m: { type: "number", title: "Metres east", meaning: "Ordnance Survey easting." },
    osnrth1m: { type: "number", title: "Metres north", meaning: "Ordnance Survey northing." },
    laua: { type: "text", title: "District", meaning: "The code of the lower-tier authority." },
  },
});
