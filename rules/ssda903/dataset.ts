// Children looked after by local authorities in England, and care leavers: the yearly SSDA903 return.
//
// Its twelve tables stand in `tables/`, the lists that its rules look things up in stand in `reference/`.
dataset({
  name: "SSDA903 looked-after children",
  entity: { name: "child", plural: "children", key: "CHILD" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
  dates: "dd/mm/yyyy",
});
