// Every door of the forge, in the order in which they are tried: the API's, and those of the pages for people.
import { appDoors } from "./app";
import { branchDoors } from "./branches";
import { changePullDoors } from "./change-pull";
import { mergeDoors } from "./merge";
import { appBySlugDoor, metaDoors } from "./meta";
import { reviewerDoors } from "./requested-reviewers";
import { checkDoors } from "./checks";
import { commitDoors, oneCommitDoor } from "./commits";
import { contentDoors } from "./contents";
import { historyDoors } from "./history";
import { hookDoors } from "./hooks";
import { manifestApiDoor, manifestPages } from "./manifests";
import { lineCommentDoors } from "./line-comments";
import { oauthDoors } from "./oauth";
import { tokenDoors } from "./oauth-tokens";
import { objectDoors } from "./objects";
import { pullDoors } from "./pulls";
import { refDoors } from "./refs";
import { repositoryDoors } from "./repositories";
import { reviewDoors } from "./reviews";
import { talkDoors } from "./talk";
import { userDoors } from "./users";
import { pageDoors } from "../pages/repository";
import type { Door } from "./router";

export { appBySlugDoor };
export const apiDoors: Door[] = [
  ...userDoors,
  ...appDoors,
  ...metaDoors,
  ...repositoryDoors,
  ...branchDoors,
  ...refDoors,
  ...objectDoors,
  ...contentDoors,
  ...lineCommentDoors,
  ...pullDoors,
  ...changePullDoors,
  ...mergeDoors,
  ...reviewerDoors,
  ...reviewDoors,
  ...talkDoors,
  ...historyDoors,
  ...checkDoors,
  ...commitDoors,
  oneCommitDoor,
  ...hookDoors,
  manifestApiDoor,
];
export const webDoors: Door[] = [...oauthDoors, ...tokenDoors, ...manifestPages, ...pageDoors];
