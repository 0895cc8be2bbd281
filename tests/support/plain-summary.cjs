/** Ends the run with one plain line that any tool can read, after every other reporter has had its say. */
class PlainSummary {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests }) {
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}\n`;
    process.on('exit', () => process.stdout.write(line));
  }
}

module.exports = PlainSummary;
