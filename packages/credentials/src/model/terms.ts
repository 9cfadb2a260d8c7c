/**
 * The words that an Open Badge credential is written with, each the name that its context itself would choose. A
 * document that uses only these reads the same after a trip through its statements (held by a test).
 */
export const knownTerms: ReadonlySet<string> = new Set(
  `@context @value @language @direction id type name description image issuer validFrom validUntil awardedDate
  credentialSubject credentialStatus credentialSchema evidence endorsement endorsementComment
  statusPurpose statusListIndex statusListCredential statusSize statusMessage status message
  url phone email address otherIdentifier official parentOrg familyName givenName additionalName dateOfBirth
  addressCountry addressCountryCode addressRegion addressLocality streetAddress postOfficeBoxNumber postalCode
  identifier identifierType hashed identityHash identityType salt
  achievement activityStartDate activityEndDate creditsEarned licenseNumber narrative result role source term
  criteria achievementType creator creditsAvailable fieldOfStudy humanCode inLanguage alignment tag resultDescription
  related specialization version caption targetName targetUrl targetType targetCode targetDescription targetFramework
  resultType allowedValue requiredValue requiredLevel valueMin valueMax rubricCriterionLevel level points
  value achievedLevel genre audience encodedList ttl`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
