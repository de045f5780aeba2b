import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// A part that is loaded when first needed takes a while on a busy machine; what never comes still fails.
configure({ asyncUtilTimeout: 20_000 })
