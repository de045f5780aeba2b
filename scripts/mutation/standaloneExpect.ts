import {
  addCustomEqualityTesters,
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  getState,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'

/** The `expect` of vitest, made of its own parts, for tests that run outside of its workers. */
chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

const plain = (value: unknown, message?: string): unknown => chai.expect(value, message)
export const expect = Object.assign(plain, chai.expect, Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT), {
  addEqualityTesters: addCustomEqualityTesters,
})
Reflect.set(globalThis, GLOBAL_EXPECT, expect)
setState(
  { ...getState(expect as never), assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null },
  expect as never,
)
