// Mantine dressed in our colours, so that its controls and our own pages are one visual language.
import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  InputWrapper,
  type MantineColorsTuple,
  Modal,
  Tabs,
  Tooltip,
} from "@mantine/core";

const harbour: MantineColorsTuple = [
  "#eef6f9",
  "#dbeaf0",
  "#b5d4e0",
  "#8bbdd0",
  "#68a9c2",
  "#4f9bb9",
  "#2f86a6",
  "#1a6b88",
  "#0d5570",
  "#083d52",
];

export const theme = createTheme({
  colors: { harbour },
  primaryColor: "harbour",
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "var(--mono)",
  headings: { fontFamily: "var(--display)", fontWeight: "650" },
  defaultRadius: "sm",
  radius: { xs: "4px", sm: "6px", md: "10px", lg: "14px", xl: "20px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: "sm" }, styles: { root: { fontWeight: 600 } } }),
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { fontWeight: 600, marginBottom: "0.25rem" },
        description: { color: "var(--ink-2)", fontSize: "0.875rem", marginBottom: "0.35rem" },
        error: { color: "var(--bad)", fontSize: "0.875rem" },
      },
    }),
    Modal: Modal.extend({ defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { events: { hover: true, focus: true, touch: true } } }),
  },
});

const shared = {
  "--mantine-color-body": "var(--card)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-2)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--bad)",
  "--mantine-color-default": "var(--card)",
  "--mantine-color-default-hover": "var(--sunk)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-harbour-light": "var(--accent-soft)",
  "--mantine-color-harbour-light-hover": "var(--accent-line)",
  "--mantine-color-harbour-light-color": "var(--accent)",
  "--mantine-color-harbour-text": "var(--accent)",
  "--mantine-color-harbour-outline": "var(--accent)",
};

/** Mantine's own colour names, pointed at the page's. */
export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
