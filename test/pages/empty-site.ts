import type { Site } from "../../src/model/site.ts";
import { coverage, figure, row } from "./sample-figures.ts";
import { frame } from "./sample-frame.ts";

/** The same casebook before anything was added to it. */
const nothingHeld = coverage([]);
const none = {
  ...figure([], { total: row(null, "All", null, 0) }),
  coverage: { ...nothingHeld, says: "" },
};

export const emptySite: Site = {
  frame: { ...frame, asOf: "", technologies: [], agencies: [], vendors: [] },
  claims: [],
  overview: {
    obligations: none,
    byYear: none,
    technologyByYear: [],
    surveillanceStrict: none,
    surveillanceBroad: none,
  },
  technologies: [],
  vendors: [],
  agencies: [],
  awards: [],
  authorities: [],
  coverage: [],
  comparisons: [],
  sources: [],
  slices: [],
};
