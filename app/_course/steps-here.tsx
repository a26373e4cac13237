"use client";
// The next step of whoever looks at the lessons, worked out where their progress is known.
import type { Minutes } from "#domain/minutes";
import { nextSteps, type Own } from "#domain/next-step";
import { useCourse } from "./course-provider";
import { Steps } from "./steps";

/**
 * Steps for some minutes, from what this person has passed.
 * @example <StepsHere page="/lessons" minutes={30} isAsked isAside={false} own={own} /> // => "Lesson 3: Comparing dates", and two others
 */
export function StepsHere(props: {
  page: string;
  minutes: Minutes;
  isAsked: boolean;
  isAside: boolean;
  own: Own;
}) {
  const { outlines, works, free } = useCourse();
  const { own, ...rest } = props;
  return <Steps {...rest} steps={nextSteps({ outlines, works: works ?? [], free, own }, props.minutes)} />;
}
