import type { Rule } from '../graphDataInput.ts'
import { certaintyIsMostCautious, hedgesAccounted } from './certaintyRules.ts'
import { chaptersHoldAll } from './chapterRules.ts'
import { duplicateIds, flagsBothWays, formerIdsFree, unresolvedIds } from './idRules.ts'
import { anchorsFound, locatorsExist, locatorsPrecise, refsPrinted } from './locatorRules.ts'
import { finishedTexts, plainNames, uniqueNames } from './nameRules.ts'
import { neverClaimed, neverClaimIds, neverClaimShape } from './neverClaimRules.ts'
import { referencesComplete } from './referenceRules.ts'
import { directIsPrinted, edgeFitsRelation, noTreats, patientsAreNoModel } from './relationRules.ts'
import { rowsAreChains } from './rowRules.ts'
import { inversionsExplained, oneSignPerAssertion, signHasBasis } from './signRules.ts'
import { noBroaderCycle, noOrphans, onlyFromSources, sourcesHaveBasis, storylineTrue } from './structureRules.ts'
import {
  noDiscEdgeFromOtherStudies,
  routesNamed,
  rowsAsPrinted,
  settingsOfStudies,
  studiesMatchRows,
} from './studyRules.ts'
import { nothingCopied, paraphrasesShort } from './wordingRules.ts'

/** Every rule of graph-data, in the order their findings are printed. */
export const RULES: readonly Rule[] = [
  duplicateIds,
  formerIdsFree,
  unresolvedIds,
  flagsBothWays,
  uniqueNames,
  plainNames,
  finishedTexts,
  edgeFitsRelation,
  directIsPrinted,
  patientsAreNoModel,
  noTreats,
  oneSignPerAssertion,
  signHasBasis,
  inversionsExplained,
  certaintyIsMostCautious,
  hedgesAccounted,
  locatorsExist,
  locatorsPrecise,
  refsPrinted,
  anchorsFound,
  paraphrasesShort,
  nothingCopied,
  noDiscEdgeFromOtherStudies,
  routesNamed,
  studiesMatchRows,
  rowsAsPrinted,
  settingsOfStudies,
  noOrphans,
  noBroaderCycle,
  sourcesHaveBasis,
  onlyFromSources,
  chaptersHoldAll,
  storylineTrue,
  rowsAreChains,
  neverClaimed,
  neverClaimIds,
  neverClaimShape,
  referencesComplete,
]
