import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'cdk.out/',
      'node_modules/',
      '*.config.js',
      'jest.sequencer.js',
      'infra/local/cached-thread.js',
      '.dependency-cruiser.js',
      '.tandem/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    // Runs in a browser, as it is.
    files: ['infra/local/live/page/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    ignores: ['infra/local/live/page/*.js'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers and dates belong into sentences and keys.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/require-await': 'off',
      // Nothing here uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Clearing a fingerprint means removing its key.
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        {
          selector:
            'NewExpression[callee.name=/^(DynamoDB|SQS|SecretsManager|SESv2|CloudFormation)Client$/] > ObjectExpression[properties.length=0]',
          message: 'A client without limits may wait for ever: give it `awsLimits`.',
        },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['functions/**', 'shared/**', 'infra/**'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: ['functions/ops/**', 'infra/local/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests and simulators read loosely typed records and print them.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
);
