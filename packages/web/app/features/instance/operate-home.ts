import { redirect } from 'react-router'

/** Whoever runs this Cairn first looks at how it is. */
export const loader = () => redirect('/operate/health')
