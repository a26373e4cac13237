"use client";
// The ways to look at what was sent: the file itself, and what changed in it. All are drawn by the server.
import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";

/**
 * Tabs over texts; the first is shown first.
 * @example <Texts of={[{ id: "file", name: "The file", view: <ReadFile … /> }]} /> // => one tab each
 */
export function Texts({ of }: { of: { id: string; name: string; view: ReactNode }[] }) {
  return (
    <Tabs defaultValue={of[0]?.id ?? null} keepMounted>
      <Tabs.List mb="md">
        {of.map(({ id, name }) => (
          <Tabs.Tab key={id} value={id}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {of.map(({ id, view }) => (
        <Tabs.Panel key={id} value={id}>
          {view}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
