"use client";
// The theme around a room, following the page's own light or dark.
import { MantineProvider } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { schemeManager } from "./scheme";
import { resolver, theme } from "./theme";

/**
 * Gives Mantine our theme and scheme.
 * @example <RoomProvider><Button>Send</Button></RoomProvider> // => a button in our colours
 */
export function RoomProvider({ children }: { children: ReactNode }) {
  const [manager] = useState(schemeManager);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      colorSchemeManager={manager}
      defaultColorScheme="light"
    >
      {children}
    </MantineProvider>
  );
}
