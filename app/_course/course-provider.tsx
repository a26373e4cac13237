"use client";
// What the parts of a page share of the course: what somebody has passed, and what that opens.
import { createContext, type ReactNode, use, useMemo } from "react";
import { opens, type Outline } from "#domain/course";
import type { Course, Free } from "./read-course";
import { usePassed } from "./use-passed";

type Shared = {
  outlines: Outline[];
  /** Null until it is known. */
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
  const before = usePassed(outlines, known);
  const shared = useMemo(() => {
    const passed = before && [...new Set([...before, ...(just ? [just] : [])])];
    return { outlines, passed, free, names, ...opens(outlines, passed ?? [], free) };
  }, [outlines, free, names, before, just]);
  return <SharedContext value={shared}>{props.children}</SharedContext>;
}
