using 'main.bicep'

// The whole of what an installation decides. Edit, and keep it with your other infrastructure code.
param name = 'moedebot'
param displayName = 'MødeBot'
param image = 'moedebot:1.0.0'
param monthlyBudget = 400
param budgetContact = 'it-drift@example.dk'
param commentDays = 90
param budgetStart = '2026-12-01'
