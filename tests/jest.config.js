import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '..');
/** How many times slower than usual this machine may be; tests/support/patience.ts says the same to the tests. */
const PATIENCE = Math.max(1, Number(process.env.HUB_TEST_PATIENCE) || 1);

/** What every test is compiled with; the same settings as those of gateway/commands/build.js. */
const common = {
  rootDir: PROJECT,
  testEnvironment: '<rootDir>/tests/support/patient-environment.cjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

// Tests that ask a running hub share one; it is not started where only the others run.
const WITH_HUB = ['browser', 'checklist', 'federation', 'security'];
const WITHOUT_HUB = ['architecture', 'contract', 'migrations', 'start', 'unit'];
// Crashes, endurance, whole matrices and fuzzing take as long as all the others together: `npm run test:long` runs them.
const LONG = [
  'access-matrix',
  'any-document',
  'bulk-spells',
  'clocks-of-the-demo',
  'golden',
  'ledger-endurance',
  'load-profile',
  'mutation-fuzz',
  'transfer-crashes',
  'tests/start/',
];
common.testPathIgnorePatterns = process.env.HUB_LONG_TESTS ? ['/node_modules/'] : ['/node_modules/', ...LONG];
const under = (folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`);

export default {
  rootDir: common.rootDir,
  projects: [
    {
      ...common,
      displayName: 'hub',
      testMatch: under(WITH_HUB),
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
    },
    { ...common, displayName: 'alone', testMatch: under(WITHOUT_HUB), globalSetup: '<rootDir>/tests/support/compile.ts' },
  ],
  reporters: ['default', '<rootDir>/tests/support/plain-summary.cjs'],
  testTimeout: 240_000 * PATIENCE,
  // One more than the two cores that are the least: tests wait for clocks, starts and disks a quarter of their time.
  maxWorkers: 3,
};
