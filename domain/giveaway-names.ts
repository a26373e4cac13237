// Names of people, as far as a text shows them: under a field for names, or as a usual forename beside words about a child.
import type { KeyedCell } from "./giveaway-cells";
import type { Found } from "./giveaway-kinds";
import { around, matchesOf, type View } from "./giveaway-view";

/** Usual forenames of England and Wales. Those that are words of prose as well stand in the second list. */
const forenames = new Set(
  "aaliyah aaron abdul abdullah abigail adam adrian aidan aisha alan albert alex alexander alexandra alfie alfred alice alison amanda amber amelia amelie amina amir amira amy andrea andrew angela anna annabelle anne annie anthony antonio archie aria arthur arlo asha ashley aurora ava ayesha barbara beatrice bella ben benjamin bethany bilal bobby brandon brian bronwyn caleb callum cameron carla carol caroline carter catherine charles charlie charlotte chelsea chloe christine christopher claire connor courtney craig daisy daniel danielle darren david deborah declan delilah denise dennis diana dominic donna dylan ebony edith edward eleanor eliana elijah eliza elizabeth ella ellie elliot elsie emilia emily emma eric erin ethan eva evan eve evelyn evie ezra fatima felix fiona finley florence frances francesca frank freddie frederick freya gabriel gareth gary gemma george georgia georgina geraldine gillian gracie graham gwen hannah hamza hamish harley harriet harrison harry harvey hassan hayley heather heidi helen henry holly hugo hussain ian ibrahim imogen imran isaac isabel isabella isabelle isla ismail jack jackson jacob jade jake james jamie jane janet jasmine jason jayden jean jennifer jenson jeremy jesse jessica joan joanna joanne joe joel john jonathan jordan joseph joshua joyce judith jude julia julian julie karen kate katherine kathleen katie kayleigh keeley keith kelly kenneth kevin khadija kian kieran kimberley kyle lara laura lauren layla leah lee leila leo leon lewis liam lily linda lisa logan lola louis louise lucas lucy luke luna lydia mabel maddison maisie malachi marcus margaret maria mariam marie martin maryam mary mason matilda matthew maya megan mehmet melissa michael michelle mia mila millie mohamed mohammad mohammed molly morgan muhammad musa myla nancy naomi natalie natasha nathan nathaniel neil niamh nicholas nicola nicole nigel noah nora oliver olivia omar oscar owen pamela patricia patrick paul penelope peter philip phoebe poppy priya rachel ralph raymond rebecca reece rhys richard riley robert robin rory rosie rowan ruby rupert russell ruth ryan samantha samir samuel sandra sara sarah scarlett sean sebastian shannon sharon shaun shirley sienna simon sofia sophia sophie spencer stanley stella stephanie stephen steven stuart susan suzanne sylvia tamara tara teddy teresa thea theo theodore thomas tiffany timothy toby tracey tyler valerie vanessa victoria vincent violet wayne wendy willow william yasmin yusuf zachary zahra zainab zara zoe".split(
    " ",
  ),
);
const forenamesAndWords = new Set(
  "art bill dean drew faith grace hope ivy jay june mark may pat ray rob rose sam sue summer will".split(" "),
);

const fieldOfNames =
  /^(?:.*(?:forename|surname|firstname|lastname|givenname|familyname|middlename|preferredname|maidenname)s?\d?|knownas|fullname|(?:child|pupil|student|learner|mother|father|parent|carer|guardian|sibling|socialworker|keyworker)s?name|socialworker|keyworker|nextofkin)$/;
const fieldOfAnyName = /^(?:name|child|pupil|student|learner)$/;

/** What is no name though it stands where one would: fillers, and what tests are given. */
const noName =
  /^(?:blank|empty|none|null|nil|n\/?a|unknown|not|no|missing|given|known|text|string|name|forename|surname|first|last|full|test|tester|example|sample|made-?up|madeup|fake|dummy|any|anyone|some|someone|somebody|child|pupil|student|person|parent|foo|bar|x+|a|b|the|same|other|too|very|long|short|joe bloggs|jane doe|john doe)$/i;
const nameLike = /^\p{L}[\p{L}'’-]{0,30}(?: \p{L}[\p{L}'’.-]{0,30}){0,3}$/u;

const toldPerson =
  /\b(?:child|children|pupil|boy|girl|son|daughter|brother|sister|sibling|twin|mother|father|mum|dad|parent|carer|grandmother|grandfather|student|learner|baby|born|d\.?o\.?b\.?|aged|year[ -]old|looked after|in care|adopted|fostered|placed|case of|called|named|known as)\b/i;

/** Words that follow a forename in prose and begin with a large letter, but are no surname. */
const noSurname =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|or|the|is|was|who|has|said|from|to|in|on|of|at|for|with|wrote|street|road|avenue|lane|school|academy|college|university|centre|house|hospital|council|county|city|act|report|review|review's|github|ltd|test|example|sample)$/i;

const inProse = /(?<![\w'’.-])([A-Z][A-Za-z'’-]{1,20}) (?:[A-Z]\.? )?([A-Z][A-Za-z'’-]{1,24})(?![\w'’])/g;
const inSmall =
  /\b(child|pupil|boy|girl|son|daughter|brother|sister|sibling|mother|father|student|learner|called|named)(?: (?:is|called|named|was))? ([a-z]{3,20}) ([a-z'’-]{3,24})\b/g;

/**
 * Names of people in cells and in prose. A forename alone in prose is none: colleagues thank each other by it.
 * @example findNames(readView('// the child Jane Example'), []) // => []
 */
export function findNames(view: View, cells: KeyedCell[]): Found[] {
  const found: Found[] = [];
  const add = (value: string, start: number, end: number) => {
    if (!found.some((other) => other.start <= start && end <= other.end))
      found.push({ kind: "name", level: "unsure", value: value.toLowerCase(), start, end });
  };
  for (const { key, value, start, end } of cells) {
    if (!isName(value)) continue;
    if (fieldOfNames.test(key)) add(value, start, end);
    else if (
      fieldOfAnyName.test(key) &&
      /^\S+ \S/.test(value) &&
      beginsAsName(value) &&
      value !== value.toLowerCase()
    )
      add(value, start, end);
  }
  for (const match of matchesOf(inProse, view.text)) {
    const [whole, , last = ""] = match;
    const isCalled = /\b(?:called|named) $/.test(view.text.slice(Math.max(0, match.index - 8), match.index));
    if (!(beginsAsName(whole) || isCalled) || noSurname.test(last) || noName.test(last)) continue;
    const near = around(view, match.index, 80, whole.length + 60);
    if (toldPerson.test(near)) add(whole, match.index, match.index + whole.length);
  }
  for (const match of matchesOf(inSmall, view.text)) {
    const [whole, , first = "", last = ""] = match;
    if (!forenames.has(first) || noSurname.test(last) || noName.test(last)) continue;
    const value = `${first} ${last}`;
    add(value, match.index + whole.length - value.length, match.index + whole.length);
  }
  return found;
}

function isName(value: string): boolean {
  if (!nameLike.test(value) || /^[A-Z0-9_]{1,2}$/.test(value)) return false;
  const words = value.split(" ");
  return (
    words.every((word) => word.length > 0) && !words.some((word) => noName.test(word)) && !noName.test(value)
  );
}

function beginsAsName(value: string): boolean {
  const first = (/^[^\s-]+/.exec(value)?.[0] ?? "").toLowerCase();
  return forenames.has(first) || forenamesAndWords.has(first);
}
