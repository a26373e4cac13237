"use client";
// What the parts of a page share of the course: what somebody has passed, and what that opens.
import { createContext, type ReactNode, use, useMemo } from "react";
import { opens, type Outline, passedOf } from "#domain/course";
import type { Course, Free } from "./read-course";
import { useWorks } from "./use-works";

type Shared = {
  outlines: Outline[];
  /** Every exercise that works, and the lessons that were passed; null until it is known. */
  works: string[] | null;
  passed: string[] | null;
  now: Free[];
  more: Record<string, Free[]>;
  free: Free[];
  /** What each dataset is called. */
  names: Record<string, string>;
};

const SharedContext = createContext<Shared | null>(null);

/**
 * What a page knows of the course.
 * @example const { now } = useCourse() // => the rules that this person can write
 */
export function useCourse(): Shared {
  const shared = use(SharedContext);
  if (!shared) throw new Error("This stands inside a <CourseProvider>.");
  return shared;
}

/**
 * Holds the figures of a page together. `just` is a lesson that was passed on this very page.
 * @example <CourseProvider course={course} free={free} names={names}>…</CourseProvider> // => its children
 */
export function CourseProvider(props: {
  course: Course;
  free: Free[];
  names: Record<string, string>;
  just?: string | null;
  children: ReactNode;
}) {
  const { course, free, names, just } = props;
  const { outlines, known } = course;
  const works = useWorks(known);
  const shared = useMemo(() => {
    const passed = works && [...new Set([...passedOf(outlines, works), ...(just ? [just] : [])])];
    return { outlines, works, passed, free, names, ...opens(outlines, passed ?? [], free) };
  }, [outlines, free, names, works, just]);
  return <SharedContext value={shared}>{props.children}</SharedContext>;
}
