// `npm run dev`: the yard while its pages are being written; a change shows at once.
import { openYard } from "./open.mjs";

await openYard({ dev: true });
