// A sentence in which the names of code stand out.

/**
 * The sentence, with what stands between backquotes as code.
 * @example <InCode text="A rule needs its `message`." /> // => "A rule needs its", and message as code
 */
export function InCode({ text }: { text: string }) {
  return (
    <span>
      {text.split("`").map((part, at) =>
        // oxlint-disable-next-line react/no-array-index-key -- parts of one sentence are told apart by place alone
        at % 2 === 1 ? <code key={at}>{part}</code> : part,
      )}
    </span>
  );
}
