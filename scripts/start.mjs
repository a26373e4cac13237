// `npm start`: the yard, with its pages built as they are served.
import { openYard } from "./open.mjs";

await openYard();
