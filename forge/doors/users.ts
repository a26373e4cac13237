// The doors to people: who am I, my addresses, who is that.
import { answer, isAnswer, notFound, type Answer } from "./answer";
import { whoMay } from "./caller";
import { door, type Call, type Door } from "./router";
import { fullUser } from "../shapes/users";
import { quietAddress } from "../shapes/commits";
import { userNamed } from "../yard";

const signedIn = (call: Call) => whoMay(call.caller, { person: "read", app: null });

function me(call: Call): Answer {
  const user = signedIn(call);
  if (isAnswer(user)) return user;
  return answer(
    200,
    { ...fullUser(call.yard, user), email: user.email },
    { "x-oauth-scopes": "read:user, user:email" },
  );
}

function myAddresses(call: Call): Answer {
  const user = signedIn(call);
  if (isAnswer(user)) return user;
  return answer(200, [
    ...(user.email ? [{ email: user.email, primary: true, verified: true, visibility: "private" }] : []),
    { email: quietAddress(user), primary: !user.email, verified: true, visibility: null },
  ]);
}

function somebody(call: Call): Answer {
  const user = userNamed(call.yard, call.params.username ?? "");
  return user ? answer(200, fullUser(call.yard, user)) : notFound();
}

export const userDoors: Door[] = [
  door("GET", "/user", "users/users#get-the-authenticated-user", me),
  door("GET", "/user/emails", "users/emails#list-email-addresses-for-the-authenticated-user", myAddresses),
  door("GET", "/users/{username}", "users/users#get-a-user", somebody),
];
