export { findState, State, StateCode, states } from './state.ts';
export { listStates, stateName } from './state-labels.ts';
export { guessState, resolveState, resolveStates, type StateList } from './state-names.ts';
