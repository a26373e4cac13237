rule({
  code: "392c",
  message: "Home and placement postcodes must be postcodes that exist.",
  table: "Episodes",
  fields: ["HOME_POST", "PL_POST"],
  needs: ["postcodes"],

  fails: (episode) => {
    const given = [episode.HOME_POST, episode.PL_POST].filter((postcode) => !isBlank(postcode));
    return given.some((postcode) => !lookup("postcodes", postcode));
  },

  valid: {
    "both exist": {
      Episodes: [{ HOME_POST: "YD1 1AA", PL_POST: "YD2 2BB" }],
      reference: { postcodes: [{ pcd: "YD1 1AA" }, { pcd: "YD2 2BB" }] },
    },
    "written without a space": {
      Episodes: [{ HOME_POST: "YD11AA" }],
      reference: { postcodes: [{ pcd: "YD1 1AA" }] },
    },
    "both are blank": {
      Episodes: [{ HOME_POST: "", PL_POST: "" }],
      reference: { postcodes: [{ pcd: "YD1 1AA" }] },
    },
  },

  invalid: {
    "the home postcode does not exist": {
      Episodes: [{ HOME_POST: "YD9 9ZZ", PL_POST: "YD1 1AA" }],
      reference: { postcodes: [{ pcd: "YD1 1AA" }] },
    },
    "the placement postcode does not exist": {
      Episodes: [{ HOME_POST: "", PL_POST: "NOPE" }],
      reference: { postcodes: [{ pcd: "YD1 1AA" }] },
    },
  },
});
