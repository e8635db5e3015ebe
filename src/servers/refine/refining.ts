import { compileRefine } from '~/inventory/refine/compile'
import { escapeGlob } from '~/inventory/refine/glob'
import { needsRaw } from '~/inventory/refine/needs-raw'
import { parseRefine } from '~/inventory/refine/parse'
import { printRefine } from '~/inventory/refine/print'
import { indexRows } from '~/inventory/refine/index-rows'
import { unfinishedValue } from '~/inventory/refine/unfinished'
import { readPageColumns } from '~/inventory/worker/page-columns'
import { sortRows } from '~/inventory/sort/sort-rows'

import { availableColumns, layOutColumns } from '../layout/available-columns'
import { RowTools } from '../export/RowTools'
import { FindLayer } from '../find/FindLayer'
import { rowGestures } from '../selection/row-gestures'
import { keepLoaded } from '../selection/row-selection'
import { asShown } from '../list/as-shown'
import { describeCompleteness } from '../list/describe-completeness'
import { ListLayers } from '../list/ListLayers'
import { ListNotes } from '../list/ListNotes'
import { ListOutcome } from '../list/ListOutcome'
import { NoRowCame } from '../list/NoRowCame'
import { ShownNote } from '../list/ShownNote'
import { ProjectsDialog } from '../projects/ProjectsDialog'
import { ProjectsFailure } from '../projects/ProjectsFailure'
import { chooseRows } from './choose-rows'
import { facetFieldsOf } from './facet-fields'
import { FacetPanel } from './FacetPanel'
import { groupRefined } from './group-refined'
import { lineNote, lineNoteOfProjects } from './line-note'
import { makeReady } from './make-ready'
import { NoRowMatches } from './NoRowMatches'
import { withOwnKeys } from './own-sort-keys'
import { prepareInIdle } from './prepare-in-idle'
import { RefineBar } from './RefineBar'

/**
 * The code that works on loaded rows, and what it shows. Fetched as one, once the first rows stand: they do not wait
 * for what refines them.
 */
export const refining = {
  asShown,
  availableColumns,
  chooseRows,
  compileRefine,
  describeCompleteness,
  escapeGlob,
  facetFieldsOf,
  groupRefined,
  indexRows,
  keepLoaded,
  layOutColumns,
  lineNote,
  lineNoteOfProjects,
  makeReady,
  needsRaw,
  parseRefine,
  prepareInIdle,
  printRefine,
  readPageColumns,
  rowGestures,
  sortRows,
  unfinishedValue,
  withOwnKeys,
  FacetPanel,
  FindLayer,
  ListLayers,
  ListNotes,
  ListOutcome,
  NoRowCame,
  NoRowMatches,
  ProjectsDialog,
  ProjectsFailure,
  RefineBar,
  RowTools,
  ShownNote,
} as const

export type Refining = typeof refining
