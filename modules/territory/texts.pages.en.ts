// SPDX-License-Identifier: AGPL-3.0-or-later
import type { pagesIt } from "./texts.pages.it.ts";

/** Few enough to be read are named. */
const named = (names: readonly string[]) => (names.length > 6 ? "" : ` (${names.join(", ")})`);

const count = (many: number, one: string, more: string) => (many === 1 ? one : more.replace("#", String(many)));

export const pagesEn: typeof pagesIt = {
  drawing: {
    unknown: "not known",
    unknownSubArea: "sub-area not known",
    area: "Area",
    year: "Year",
    doubt: "figure in doubt: the table says why",
    map: (label) => `${label}, municipality by municipality`,
    tiles: (label) => `${label}: one equal tile a municipality`,
    described: (label, low, high, unknown) =>
      `${label}: from the lowest value, ${low}, to the highest, ${high}.${unknown > 0 ? ` For ${unknown} municipalities the value is not known.` : ""} All values are in the table.`,
    composition: (label) => `${label}: the municipalities and their sub-area`,
    compositionTiles: (label) => `${label}: one equal tile a municipality`,
    compositionDescription: (certain, unknown) =>
      `The sub-area of ${certain} municipalities is known${unknown > 0 ? `, that of ${unknown} is not` : ""}. The whole list is in the table.`,
    pyramid: "Residents by age, men and women",
    pyramidOf: (name) => `${name}: residents by age, men and women`,
    pyramidDescription: (total, day) =>
      `${total} residents on ${day}, in classes of five years: men to the left, women to the right.`,
    men: "Men",
    women: "Women",
    age: "Age",
    total: "Total",
    ageClass: (from, to) => (to === null ? `${from} and over` : `${from}-${to}`),
  },
  page: {
    noDate: "no date",
    noCounts: "residents by age are needed",
    byComposition: (label) => `by: ${label}`,
    computedSource: (day) => `computed by Albero from residents by age on ${day}`,
    crumb: "The territory",
    title: (municipalities, lead) =>
      municipalities === 0
        ? "The municipalities of this Ambito are not known yet"
        : `${municipalities === 1 ? "One municipality plans" : `${municipalities} municipalities${lead ? ` around ${lead}` : ""} plan together`} the social services`,
    lead: (subAreas, population, time) =>
      `${subAreas > 1 ? `They work in ${subAreas} sub-areas` : "There are no sub-areas"}${population ? `; ${time ? `in ${time} ` : ""}${population} people lived there` : ""}.`,
    emptyTitle: "There is no figure of this territory yet.",
    empty:
      "The Plan Office can load the population by age that ISTAT publishes: map, pyramid and indices come from it.",
    links: { municipalities: "Municipalities", subAreas: "Sub-areas", figures: "All figures" },
    keys: {
      population: "inhabitants",
      municipalities: "municipalities",
      subAreas: "sub-areas",
      lead: "lead municipality",
    },
    choose: "Choose the figure",
    chooseHelp: "Map, charts and table below speak of this figure.",
    when: "When",
    show: "Show",
    withTime: (time) => (time ? (time.length > 4 ? `on ${time}` : `in ${time}`) : "without a date"),
    extremes: (label, when, low, high) =>
      `${label} ${when}: the highest value is that of ${high.name} (${high.text}), the lowest that of ${low.name} (${low.text}).`,
    partial: (known, all) =>
      `The source gives the value of ${count(known, "one municipality", "# municipalities")} out of ${all}; the others are hatched.`,
    noMap: "This figure is not given municipality by municipality: its source gives it for wider areas only.",
    cellsNote: "True boundaries have not been loaded: each municipality is drawn around its reference point.",
    boundariesNote: (attribution) => `Boundaries: ${attribution}.`,
    tilesNote: "Each municipality has an equal tile near to where it is, so that the smallest can be seen too.",
    comparison: (label) => `${label}: areas compared`,
    change: (label) => `${label}: how it changed`,
    table: "The table",
    tableLead: "Every number opens: where it comes from, when it was taken, whether it is in doubt.",
    columns: {
      area: "Area",
      level: "Level",
      time: "When",
      value: "Value",
      kind: "How it came",
      source: "Source",
      note: "Notes",
      slice: "Of what",
    },
    parts: "The same figure, in more detail",
    howComputed: "How it is computed",
    definition: "What it says",
    pyramidTitle: "The population pyramid",
    noPyramid:
      "Residents by age have not been loaded: the pyramid is drawn once the Plan Office loads ISTAT’s file. Meanwhile the indices printed in the plan are below.",
    partPyramid: (day, names) =>
      `Residents by age on ${day} are known for ${names.length === 1 ? "one municipality" : `${names.length} municipalities`}${named(names)}: the pyramid of the whole Ambito is drawn once all are there. Each municipality has its own on its page.`,
    beside: "The indices, printed and computed",
    printedOnly: "The indices printed in the plan",
    besideLead: (has) =>
      has
        ? "Beside each index printed in the plan stands the one that Albero computes from residents by age. Where they differ, both remain."
        : "These are the indices as the plan prints them. Albero will compute them again once residents by age are there.",
    index: "Index",
    printed: "Printed",
    computed: "Computed",
    readings: "What the plan says of it",
    missing: "What is not known",
    source: "Source",
    approximate: "about",
    municipality: {
      listTitle: (many) =>
        count(many, "One municipality belongs to the Ambito", "# municipalities belong to the Ambito"),
      listLead: (lead) =>
        `${lead ? `The lead municipality is ${lead}. ` : ""}Each municipality has its page, with every figure about it.`,
      name: "Municipality",
      istat: "ISTAT code",
      cadastral: "Cadastral code",
      province: "Province",
      region: "Region",
      subArea: "Sub-area",
      unknownSubArea: "not known",
      lead: "lead",
      titleOf: (name, inhabitants) =>
        inhabitants === null ? `${name} is a municipality of the Ambito` : `${name} has ${inhabitants} inhabitants`,
      leadOf: "It is the lead municipality of the Ambito.",
      seatOf: (names) => `It is the seat of ${names}.`,
      sentence: (subArea) =>
        subArea ? `Today it belongs to ${subArea}.` : "No source says in which sub-area it is today.",
      noSubAreas: "The Ambito is not divided into sub-areas.",
      history: "In which sub-area, over time",
      since: "From",
      composition: "Composition",
      figures: "Every figure about it",
      noFigures: "No loaded source speaks of this municipality alone.",
      about: "Who it is",
      indices: (day) => `Indices computed on ${day}`,
      point: "Reference point",
    },
    subAreas: {
      title: (many) =>
        many === 0 ? "The Ambito is not divided into sub-areas" : `The Ambito is divided into ${many} sub-areas`,
      lead: (certain, all, label) =>
        certain === all
          ? `The sub-area of all ${all} municipalities is known (${label}).`
          : `According to the sources (${label}), ${certain} municipalities out of ${all} are certain: of the other ${all - certain} nobody knows, and Albero does not guess.`,
      none: "No composition has been written yet.",
      from: (day) => `In force from ${day}`,
      current: "in force today",
      past: "earlier",
      future: "to come",
      certain: (many) => count(many, "one certain municipality", "# certain municipalities"),
      unknown: (many) => count(many, "one municipality not known", "# municipalities not known"),
      unknownTitle: "Sub-area not known",
      seat: "seat",
      nobody: "No certain municipality.",
      source: "Source",
      why: "Why it is not known",
    },
    figure: {
      title: (label, name) => `${label}: ${name}`,
      lead: (text, when, kind) => `The value is ${text}, ${when}: ${kind}.`,
      printedBy: "its source prints it so",
      computedBy: "worked out of other figures, not printed",
      uncertain: "This figure is in doubt",
      note: "Note",
      place: "Place in the source",
      licence: "Licence",
      others: "Other values of the same figure",
      othersLead: "Same area, other dates or other sources.",
      computed: "Albero also computes it from residents by age",
      what: "What it speaks of",
      inMap: "See this figure on the map",
      none: "No other value.",
    },
    calculation: {
      title: (label, name) => `${label}: ${name}`,
      lead: (text, day) =>
        `Albero computes ${text} from residents by age on ${day}, adding the people first and dividing after.`,
      sums: "The sums it comes from",
      members: (many) => count(many, "One municipality added", "# municipalities added"),
      residents: "Residents",
    },
  },
  office: {
    title: (figures, doubtful) =>
      figures === 0
        ? "There is no figure of the territory yet"
        : `The territory has ${count(figures, "one figure", "# figures")}, ${doubtful === 0 ? "none" : doubtful} in doubt`,
    windowTitle: "The territory",
    lead: (days) =>
      days === 0
        ? "Residents by age have not been loaded yet."
        : `Residents by age are there for ${count(days, "one date", "# dates")}.`,
    saved: "Saved.",
    removed: "Removed.",
    loaded: "Loaded: the pages of the territory already use the new data.",
    cards: {
      municipalities: "Municipalities",
      municipalitiesText: (many, without) =>
        `${many} municipalities${without > 0 ? `; ${without} without a reference point` : ", all with a reference point"}.`,
      subAreas: "Sub-areas",
      subAreasText: (many) =>
        many === 0 ? "No sub-area: the Ambito is one." : `${many} sub-areas, with who belongs to them from which day.`,
      figures: "Figures",
      figuresText: (many, indicators) => `${many} figures of ${indicators} indicators, each with its source.`,
      population: "Load population by age",
      populationText: "ISTAT’s CSV file: a trial first, then the load.",
      boundaries: "Load boundaries",
      boundariesText: (many) =>
        many === null
          ? "No boundaries: maps use cells around the points."
          : `Boundaries of ${many} municipalities in use.`,
    },
    profile: "The Ambito",
    profileFields: {
      lead: "Lead municipality",
      region: "Region",
      province: "Province",
      ats: "ATS",
      asst: "ASST",
      managingCompany: "Managing company",
    },
    save: "Save",
    cancel: "Cancel",
    loads: "Files loaded",
    noLoads: "No file has been loaded yet.",
    loadKinds: { population: "population by age", boundaries: "boundaries" },
    loadColumns: { file: "File", kind: "What", source: "Source", day: "Day", by: "Who", at: "When", status: "State" },
    loadStates: { tried: "tried only", done: "loaded" },
    municipalities: {
      title: (many) => `${many} municipalities, with codes and reference point`,
      lead: "The reference point draws the map where there are no boundaries, and places the tiles.",
      edit: "Change",
      lon: "Longitude (degrees east)",
      lat: "Latitude (degrees north)",
      cadastral: "Cadastral code",
      cadastralHelp: "One letter and three digits, as D142.",
      note: "Note",
      degreesHelp: "Degrees, as 9.683.",
    },
    subAreas: {
      title: "The sub-areas and who belongs to them",
      lead: "Each composition holds from its first day until the next. What is not known stays “not known”.",
      names: "Sub-areas",
      add: "Add a sub-area",
      name: "Name",
      seat: "Seat",
      noSeat: "No seat",
      note: "Note",
      remove: "Remove",
      compositions: "Compositions",
      newComposition: "Write a new composition",
      edit: "Change who belongs to it",
      public: "As citizens see it",
    },
    composition: {
      newTitle: "New composition of the sub-areas",
      editTitle: (label) => `${label}: who belongs to which sub-area`,
      lead: "Choose the sub-area only where it is certain; the others stay “Not known”.",
      label: "Name of the composition",
      firstDay: "Holds from",
      source: "Where it comes from",
      sourceHelp: "The act or document that says so.",
      note: "Note",
      members: "The municipalities",
      unknown: "Not known",
      save: "Save the composition",
    },
    figures: {
      title: (total) => count(total, "One figure", "# figures"),
      lead: (figures, doubtful) =>
        `The store holds ${figures} figures: ${doubtful} are in doubt, with the reason. What a source does not say is not there: never a zero in its place.`,
      indicator: "Indicator",
      all: "All",
      level: "Level",
      doubtful: "Only those in doubt",
      filter: "Filter",
      none: "No figure with these filters.",
    },
    population: {
      title: "Load population by age",
      lead: "Albero reads the file, says what it would do and writes nothing until you confirm.",
      file: "ISTAT’s CSV file",
      fileHelp: "From demo.istat.it (population by sex and age, of the province) or I.Stat. Up to 12 MB.",
      day: "Day of reference",
      dayHelp: "Needed only if the file does not say it. For example 01/01/2024.",
      source: "Source",
      sourceDefault: "ISTAT, Popolazione residente per sesso ed età (demo.istat.it)",
      licence: "Licence",
      licenceDefault: "CC BY 4.0",
      try: "Try the file",
      layouts: "Which files will do",
      layoutList: [
        "demo.istat.it: columns “Codice comune”, “Comune”, “Età”, “Totale maschi”, “Totale femmine”, “Totale”; age 999 is the total.",
        "I.Stat and its successor: columns ITTER107 (or REF_AREA), SEXISTAT1 (or SEX), ETA1 (or AGE), Value (or OBS_VALUE); Y0 … Y_GE100, TOTAL.",
        "Separated by semicolon, comma or tab; title lines before the heading; UTF-8 or the old Western encoding.",
      ],
    },
    boundaries: {
      title: "Load the boundaries of the municipalities",
      lead: "Albero ships no boundaries: it uses those of your file and keeps its author under every map.",
      file: "Boundary file",
      fileHelp: "GeoJSON, TopoJSON, or ISTAT’s zipped shapefile. Up to 25 MB: the generalised version will do.",
      source: "Author and year",
      sourceDefault: "ISTAT, Confini delle unità amministrative a fini statistici",
      licence: "Licence",
      licenceDefault: "CC BY 4.0",
      try: "Try the file",
      inUse: (many, source) => `In use: boundaries of ${many} municipalities (${source}).`,
      remove: "Remove the boundaries and go back to cells",
    },
    trial: {
      populationTitle: (municipalities, day) =>
        `The file holds ${municipalities} municipalities of the Ambito on ${day}`,
      boundariesTitle: (municipalities) =>
        `The file holds the boundaries of ${municipalities} municipalities of the Ambito`,
      nothingYet: "Nothing has been written yet.",
      alreadyDone: "This file has already been loaded.",
      wrong: (many) =>
        count(
          many,
          "One row is wrong: the file cannot be loaded with it.",
          "# rows are wrong: the file cannot be loaded with them.",
        ),
      firstOf: (shown, all) => `The first ${shown} of ${all} are listed.`,
      line: "Line",
      reason: "What is wrong",
      found: "Found",
      counted: "What would be loaded",
      residents: "Residents",
      total: "Total",
      missing: (many) =>
        count(
          many,
          "One municipality of the Ambito is not in the file",
          "# municipalities of the Ambito are not in the file",
        ),
      others: (many) =>
        count(
          many,
          "One municipality of other Ambiti is left aside.",
          "# municipalities of other Ambiti are left aside.",
        ),
      metres: "The file is in metres (UTM grid 32): Albero turned it into degrees.",
      foundBy: { code: "by ISTAT code", name: "by name" },
      how: "How it was recognised",
      inFile: "Name in the file",
      points: "Points of the outline",
      happensPopulation: (municipalities, residents, day) =>
        `Loading it, the ${residents} residents of ${municipalities} municipalities on ${day} enter maps, pyramid and indices. Those of that day, if any, are replaced.`,
      happensBoundaries: (municipalities) =>
        `Loading it, maps use the boundaries of ${municipalities} municipalities in the place of those before.`,
      load: "Load it",
      again: "Choose another file",
    },
  },
  setUp: {
    title: "Set up a new Ambito",
    lead: "Four steps: the name, the municipalities, the sub-areas, the confirmation. At the end the Ambito has an empty plan.",
    steps: ["Name", "Municipalities", "Sub-areas and first person", "Confirm"],
    step: (at, of) => `Step ${at} of ${of}`,
    name: "Name of the Ambito",
    nameHelp: "As citizens will read it: “Ambito Territoriale Sociale di …”.",
    slug: "Address",
    slugHelp: "A short word, lower case, no accents: it will be /crema.",
    search: "Search a municipality by name",
    province: "Letters of the province",
    provinceHelp: "Optional: the letters alone (CR) list the whole province.",
    find: "Search",
    found: "Municipalities found",
    none: "No municipality found: try a part of the name.",
    add: "Add the marked municipalities",
    chosen: (many) =>
      many === 0 ? "No municipality chosen" : count(many, "One municipality chosen", "# municipalities chosen"),
    chosenHelp: "Take the mark away from those that do not belong.",
    leadMunicipality: "Lead municipality",
    listNote: (asOf) =>
      `ISTAT’s list of municipalities on ${asOf}, not verified one by one: the latest mergers are missing.`,
    subAreas: "Sub-areas, one a line",
    subAreasHelp:
      "Optional. Write the name; after a bar, the seat: “Sub-ambito di Pandino | Pandino”. Who belongs to them is written later, from the office.",
    person: "The first person",
    personHelp: "Will be the administrator: chooses a password right after, and can invite the others.",
    personName: "Name and surname",
    personEmail: "E-mail address",
    emailWrong: "Write a whole e-mail address, as nome@comune.it.",
    nameWrong: "Write the name, three letters at least.",
    slugWrong: "Only lower-case letters, digits and hyphens; it begins with a letter.",
    chooseSome: "Choose one municipality at least.",
    chooseLead: "Choose the lead municipality.",
    seatUnknown: (line) => `In the line “${line}” the seat is not among the municipalities chosen.`,
    failed: "The Ambito was not created.",
    next: "Next",
    back: "Back",
    create: "Create the Ambito",
    happens: (name, municipalities, subAreas, lead) => [
      `“${name}” is born, with ${count(municipalities, "one municipality", "# municipalities")}, led by ${lead}.`,
      subAreas === 0
        ? "The Ambito has no sub-areas: they can be added at any time."
        : `${subAreas} sub-areas are born, without municipalities yet.`,
      "The plan is empty: it is written or imported from the office.",
    ],
    doneTitle: "The Ambito is ready",
    open: "Open the Ambito",
  },
};
