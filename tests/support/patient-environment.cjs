const { TestEnvironment } = require('jest-environment-node');

const PATIENCE = Math.max(1, Number(process.env.HUB_TEST_PATIENCE) || 1);

/** Multiplies the time limits that tests and hooks state by the patience of this machine (tests/support/patience.ts). */
class PatientEnvironment extends TestEnvironment {
  handleTestEvent({ name }, { currentDescribeBlock }) {
    const added = name === 'add_test' ? currentDescribeBlock.tests.at(-1) : name === 'add_hook' ? currentDescribeBlock.hooks.at(-1) : undefined;
    if (added?.timeout) added.timeout *= PATIENCE;
  }
}

module.exports = PatientEnvironment;
