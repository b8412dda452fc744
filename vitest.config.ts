import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,architecture,clients}/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
