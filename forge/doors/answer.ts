// Answers as GitHub gives them: a status, a body, and for trouble a message with where to read about it.
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Text or bytes instead of JSON, with their content type. */
  raw?: { type: string; data: string | Buffer };
}
export interface FieldTrouble {
  resource: string;
  field?: string;
  code: "missing" | "missing_field" | "invalid" | "already_exists" | "unprocessable" | "custom";
  message?: string;
  value?: unknown;
}

/**
 * A good answer.
 * @example answer(201, { id: 1 }).status // => 201
 */
export function answer(status: number, body?: unknown, headers?: Record<string, string>): Answer {
  return { status, body, ...(headers ? { headers } : {}) };
}

/**
 * Trouble in GitHub's shape; where to read about it is added by the router.
 * @example trouble(404, "Not Found").body // => { message: "Not Found", status: "404" }
 */
export function trouble(status: number, message: string, errors?: (FieldTrouble | string)[]): Answer {
  return { status, body: { message, ...(errors ? { errors } : {}), status: String(status) } };
}

export const notFound = () => trouble(404, "Not Found");
export const mustSignIn = () => trouble(401, "Requires authentication");
export const badCredentials = () => trouble(401, "Bad credentials");
export const mustPush = () => trouble(403, "Must have push access to repository");
export const notForIntegrations = () => trouble(403, "Resource not accessible by integration");

/**
 * 422 with the fields that are wrong.
 * @example invalid([{ resource: "PullRequest", field: "title", code: "missing_field" }]).status // => 422
 */
export function invalid(errors: (FieldTrouble | string)[]): Answer {
  return trouble(422, "Validation Failed", errors);
}

/**
 * True for an answer, as against a value that a step found.
 * @example isAnswer(notFound()) // => true
 */
export function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "status" in value && typeof value.status === "number";
}
