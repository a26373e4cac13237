// The flow: every step, in the order in which they are walked.
import type { Step } from "../walk";
import { checking } from "./checking";
import { files } from "./files";
import { lists } from "./lists";
import { many } from "./many";
import { merging } from "./merging";
import { offering } from "./offering";
import { reviewing } from "./reviewing";
import { signingIn } from "./signing-in";
import { hanging, telling } from "./telling";
import { withGit } from "./with-git";

export const flow: Step[] = [
  ...signingIn,
  hanging,
  ...files,
  ...offering,
  ...reviewing,
  ...checking,
  ...merging,
  ...lists,
  ...many,
  ...withGit,
  ...telling,
];
