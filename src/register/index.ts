/** What other rooms may use of the register. */
export { registerPolicies } from './access.ts';
export { type ExportFormat, exportFormats, exportRecommendations } from './export-recommendations.ts';
export { addFileRoutes, type DrawPage } from './file-routes.ts';
export { getReview, listImports } from './get-review.ts';
export { addImportRoutes } from './import-routes.ts';
export { listRecommendations } from './list-recommendations.ts';
export { addRegisterRoutes } from './register-routes.ts';
export { applyStep, undoStep } from './review-import.ts';
export { startImport } from './start-import.ts';
