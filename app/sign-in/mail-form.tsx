// The form for people without an account on the code host: a name for their rules, and an address for the code.
import { PressButton } from "../_ui/button";
import form from "../_ui/form.module.css";

/**
 * Asks for a name and an address. What was typed before stands there again.
 * @example <MailForm next="/rules" name="" email="" /> // => two fields and a button
 */
export function MailForm(props: { next: string; name: string; email: string }) {
  return (
    <form method="post" action="/api/sign-in/mail" className={form.form}>
      <input type="hidden" name="next" value={props.next} />
      <label>
        Your name
        <span className={form.hint}>It stands beside your rules, where everybody can read it.</span>
        <input
          name="name"
          autoComplete="name"
          required
          minLength={2}
          maxLength={80}
          defaultValue={props.name}
        />
      </label>
      <label>
        Your e-mail address
        <span className={form.hint}>Nobody sees it. We use it for codes and nothing else.</span>
        <input
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={props.email}
        />
      </label>
      <PressButton type="submit" kind="second">
        Send me a code
      </PressButton>
    </form>
  );
}
