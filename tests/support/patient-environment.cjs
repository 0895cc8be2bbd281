const { TestEnvironment } = require('jest-environment-node');

const PATIENCE = Math.max(1, Number(process.env.HUB_TEST_PATIENCE) || 1);

/** Shorter limits say how long a test usually takes; a stalled disk is no fault of the program. */
const MIN_TIMEOUT = 240_000;

/** Multiplies the time limits that tests and hooks state by the patience of this machine (tests/support/patience.ts). */
class PatientEnvironment extends TestEnvironment {
  handleTestEvent({ name }, { currentDescribeBlock }) {
    const added = name === 'add_test' ? currentDescribeBlock.tests.at(-1) : name === 'add_hook' ? currentDescribeBlock.hooks.at(-1) : undefined;
    if (added?.timeout) added.timeout = Math.max(added.timeout, MIN_TIMEOUT) * PATIENCE;
  }
}

module.exports = PatientEnvironment;
