rule({
  code: "444",
  message: "Two children must not have the same unique pupil number.",
  table: "Header",
  fields: ["UPN"],
  since: 2026,

  fails: (header, collection) => {
    const none = ["UN1", "UN2", "UN3", "UN4", "UN5"];
    if (isBlank(header.UPN) || oneOf(header.UPN, none)) return false;
    return collection.Header.where({ UPN: header.UPN }).length > 1;
  },

  valid: {
    "two numbers": {
      Header: [
        { CHILD: "A1", UPN: "A990000000001" },
        { CHILD: "B2", UPN: "A990000000002" },
      ],
    },
    "two children without a number for the same reason": {
      Header: [
        { CHILD: "A1", UPN: "UN1" },
        { CHILD: "B2", UPN: "UN1" },
      ],
    },
    "two blank numbers": {
      Header: [
        { CHILD: "A1", UPN: "" },
        { CHILD: "B2", UPN: "" },
      ],
    },
  },

  invalid: {
    "two children, one number": {
      Header: [
        { CHILD: "A1", UPN: "A990000000001", fails: true },
        { CHILD: "B2", UPN: "A990000000001", fails: true },
        { CHILD: "C3", UPN: "A990000000002" },
      ],
    },
  },
});
