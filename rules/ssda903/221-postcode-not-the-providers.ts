rule({
  code: "221",
  message: "A placement postcode must be the one under which the provider's number is registered.",
  table: "Episodes",
  fields: ["PL_POST"],
  needs: ["providers"],

  fails: (episode) => {
    const residential = ["K1", "K2", "K3", "R3", "S1"];
    const unknownYet = episode.URN === "XXXXXXX";
    if (isBlank(episode.URN) || unknownYet || !oneOf(episode.PLACE, residential)) return false;
    const postcode = episode.PL_POST?.replaceAll(" ", "");
    return postcode && postcode !== lookup("providers", episode.URN)?.POSTCODE;
  },

  valid: {
    "the registered postcode": {
      Episodes: [{ PLACE: "K2", URN: "2900011", PL_POST: "YD1 1AA" }],
      reference: { providers: [{ URN: "2900011", POSTCODE: "YD11AA" }] },
    },
    "foster carers live elsewhere than their agency": {
      Episodes: [{ PLACE: "U6", URN: "2900011", PL_POST: "YD2 2BB" }],
      reference: { providers: [{ URN: "2900011", POSTCODE: "YD11AA" }] },
    },
    "a number that is not known yet": {
      Episodes: [{ PLACE: "K2", URN: "XXXXXXX", PL_POST: "YD2 2BB" }],
      reference: { providers: [{ URN: "2900011", POSTCODE: "YD11AA" }] },
    },
    "no postcode, which another check asks about": {
      Episodes: [{ PLACE: "K2", URN: "2900011", PL_POST: "" }],
      reference: { providers: [{ URN: "2900011", POSTCODE: "YD11AA" }] },
    },
  },

  invalid: {
    "another postcode": {
      Episodes: [{ PLACE: "K2", URN: "2900011", PL_POST: "YD2 2BB" }],
      reference: { providers: [{ URN: "2900011", POSTCODE: "YD11AA" }] },
    },
    "a number that is not on the list": {
      Episodes: [{ PLACE: "K2", URN: "2900012", PL_POST: "YD2 2BB" }],
      reference: { providers: [{ URN: "2900011", POSTCODE: "YD11AA" }] },
    },
  },
});
