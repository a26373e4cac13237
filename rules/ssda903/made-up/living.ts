// Where the children of made-up returns live: a place that suits their age and legal status, with a provider and a postcode.

type Placement = { PLACE: string; PLACE_PROVIDER?: string; PL_POST?: string; URN?: string };

const homePlaces = ["K1", "K2", "K3", "R3", "S1"];

/** Where a child may live: the lists of places, sorted once by what they are. */
function sortPlaces(reference: MadeUpLists) {
  const ours = new Set(
    reference.authorities.filter((each) => each.UTLA21CD === "E10000099").map((each) => each.LTLA21CD),
  );
  const open = reference.providers.filter((each) => !each.REG_END);
  const of = (code: string) => open.filter((each) => String(each.PLACE_CODES).split(",").includes(code));
  const near = reference.postcodes.filter((each) => ours.has(each.laua)).map((each) => String(each.pcd));
  const england = reference.postcodes.filter((each) => String(each.laua)[0] === "E");
  return {
    near,
    all: [...near, ...near, ...england.map((each) => String(each.pcd))],
    byCode: Object.fromEntries(["U6", "A6", ...homePlaces].map((code) => [code, of(code)])),
  };
}
let places: ReturnType<typeof sortPlaces>;

const withSpace = (postcode: string) => `${postcode.slice(0, -3)} ${postcode.slice(-3)}`;

function settle(chance: Chance, PLACE: string, home: string, before?: Placement): Placement {
  if (PLACE === "P1") return { PLACE, PLACE_PROVIDER: "PR0", PL_POST: home || chance.of(places.near) };
  if (PLACE === "R2" || PLACE === "R5")
    return { PLACE, PLACE_PROVIDER: "PR3", PL_POST: elsewhere(chance, home) };
  const list = places.byCode[homePlaces.includes(PLACE) ? PLACE : PLACE[0] === "A" ? "A6" : "U6"];
  let provider = chance.of(list);
  for (let tries = 0; tries < 9; tries++) {
    const there = withSpace(provider.POSTCODE);
    if (there !== home && provider.URN !== before?.URN) break;
    provider = chance.of(list);
  }
  const PL_POST = homePlaces.includes(PLACE)
    ? withSpace(provider.POSTCODE)
    : elsewhere(chance, home, before?.PL_POST);
  return { PLACE, PLACE_PROVIDER: provider.PROVIDER_CODES, PL_POST, URN: provider.URN };
}

function elsewhere(chance: Chance, ...not: (string | undefined)[]): string {
  let postcode = chance.of(places.all);
  while (not.includes(postcode)) postcode = chance.of(places.all);
  return postcode;
}

/** Where a child of an age and a legal status is placed. */
function choosePlace(chance: Chance, age: number, LS: string): string {
  const byOrder = LS[0] === "C";
  if (LS === "J1") return chance.weighted({ R5: 4, K1: 2, U6: 3 });
  if (age >= 16)
    return chance.weighted({ U4: 18, U6: 16, U3: 6, K2: 17, K3: 36, P1: byOrder ? 5 : 0, K1: 0.5 });
  if (age >= 10)
    return chance.weighted({ U4: 26, U6: 30, U1: 5, U3: 10, K2: 20, P1: byOrder ? 6 : 0, S1: 1, R2: 0.3 });
  if (age >= 2) return chance.weighted({ U4: 20, U6: 40, U1: 7, U3: 18, K2: 3, P1: byOrder ? 9 : 0 });
  return chance.weighted({ U6: 58, U3: 18, U5: 5, R3: 5, P1: byOrder ? 12 : 0, R2: 0.5 });
}
