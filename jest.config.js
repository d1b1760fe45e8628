/** Tests run as ES modules on Node 24; there is no module mocking, dependencies are passed in. */
export default {
  // A scenario waits most of its time, so two cores serve five files.
  maxWorkers: 5,
  testSequencer: '<rootDir>/jest.sequencer.js',
  // Ends what hangs; a busy machine is no failure.
  testTimeout: 30_000,
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2023',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
