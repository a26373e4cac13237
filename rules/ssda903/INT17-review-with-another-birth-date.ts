rule({
  code: "INT17",
  message: "The date of birth in Reviews must be the same as in Header.",
  table: "Reviews",
  fields: ["DOB"],

  fails: (review) => {
    const born = review.child.Header?.DOB;
    const bothGiven = !isBlank(review.DOB) && !isBlank(born);
    return bothGiven && review.DOB !== born;
  },

  valid: {
    "the same in both": { Header: { DOB: "2012-06-15" }, Reviews: [{ DOB: "2012-06-15" }] },
    "blank in Reviews": { Header: { DOB: "2012-06-15" }, Reviews: [{ DOB: "" }] },
    "blank in Header": { Header: { DOB: "" }, Reviews: [{ DOB: "2012-06-15" }] },
    "not in Header": { Reviews: [{ DOB: "2012-06-15" }] },
  },

  invalid: {
    "a day later in Reviews": { Header: { DOB: "2012-06-15" }, Reviews: [{ DOB: "2012-06-16" }] },
    "day and month the other way round": { Header: { DOB: "2012-05-06" }, Reviews: [{ DOB: "2012-06-05" }] },
  },
});
