// SPDX-License-Identifier: AGPL-3.0-or-later
import { listAmbiti, searchMunicipalities } from "./pages/ambiti.query.ts";
import { listMunicipalities, showComposition, showMunicipality, showSubAreas } from "./pages/areas.query.ts";
import { listFigureLines, showComputed, showFigure, showLoad, showOffice } from "./pages/figures.query.ts";
import { showTerritory } from "./pages/territory.query.ts";
import { loadBoundaries, removeBoundaries, tryBoundaryFile } from "./usecases/load-boundaries.ts";
import { loadPopulation, tryPopulationFile } from "./usecases/load-population.ts";
import { loadTerritory } from "./usecases/load-territory.ts";
import { saveMunicipality, saveProfile } from "./usecases/municipalities.ts";
import { setUpAmbito } from "./usecases/set-up-ambito.ts";
import { removeSubArea, saveComposition, saveSubArea } from "./usecases/sub-areas.ts";

export { loadCremaTerritory, type CremaReport } from "./usecases/load-territory.ts";
export { setUpAmbito, type SetUpForm } from "./usecases/set-up-ambito.ts";
export { drawMunicipalities, type Painting } from "./usecases/draw-municipalities.ts";
export type { Area, AreaKind } from "./core/area.ts";
export type { FigureLine } from "./pages/figures.query.ts";

const questions = {
  listAmbiti,
  searchMunicipalities,
  listMunicipalities,
  showMunicipality,
  showSubAreas,
  showComposition,
};
const figures = { showTerritory, listFigureLines, showFigure, showComputed, showOffice, showLoad };
const changes = { setUpAmbito, saveProfile, saveMunicipality, saveSubArea, removeSubArea, saveComposition };
const files = { tryPopulationFile, loadPopulation, tryBoundaryFile, loadBoundaries, removeBoundaries, loadTerritory };

export const useCases = { ...questions, ...figures, ...changes, ...files };
