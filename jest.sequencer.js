import Sequencer from '@jest/test-sequencer';

/**
 * Scenarios wait most of their time and everything else computes, so they are spread over the whole run: neither is left
 * for the end. Jest takes a sequencer as a subclass only.
 */
export default class InterleaveScenarios extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isScenario = ({ path }) => path.includes('/test/scenario/');
    const placed = (some) => some.map((test, index) => ({ test, place: index / some.length }));
    const waiting = placed(sorted.filter(isScenario));
    const computing = placed(sorted.filter((test) => !isScenario(test)));
    const all = [...waiting, ...computing].toSorted((one, other) => one.place - other.place);
    return all.map(({ test }) => test);
  }
}
