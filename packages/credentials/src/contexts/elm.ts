import { defineTerms } from './define-terms.ts'

const reference = { '@type': '@id' }
const perLanguage = { '@container': '@language' }
const typed = (name: string) => ({ '@type': `xsd:${name}` })

/**
 * The context of the European Learning Model 3, application profile for European Digital Credentials, in our own
 * writing and equal in effect to the published one (a test holds them against each other).
 *
 * @see http://data.europa.eu/snb/model/context/edc-ap
 */
export const elm = {
  '@context': {
    cred: 'https://www.w3.org/2018/credentials#',
    elm: 'http://data.europa.eu/snb/model/elm/',
    adms: 'http://www.w3.org/ns/adms#',
    dc: 'http://purl.org/dc/terms/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    org: 'http://www.w3.org/ns/org#',
    rov: 'http://www.w3.org/ns/regorg#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    person: 'http://www.w3.org/ns/person#',
    // without a slash or a hash at its end, as it is published
    clv: 'http://data.europa.eu/m8g',
    locn: 'http://www.w3.org/ns/locn#',
    vc: 'http://data.europa.eu/snb/model/w3c/vc/',

    // types
    ...defineTerms(
      'elm:',
      `Accreditation Address Agent Amount AwardingOpportunity AwardingProcess Claim ContactPoint CreditPoint DisplayDetail
      DisplayParameter EuropeanDigitalCredential EuropeanDigitalPresentation Evidence GradingScheme Grant Group Identifier
      IndividualDisplay LearningAchievement LearningAchievementSpecification LearningActivity
      LearningActivitySpecification LearningAssessment LearningAssessmentSpecification LearningEntitlement
      LearningEntitlementSpecification LearningOpportunity LearningOutcome LegalIdentifier Mailbox MediaObject Note
      Organisation Person Phone PriceDetail Qualification ResultCategory ResultDistribution ShaclValidator2017
      ShortenedGrading Specification VerificationCheck WebResource`,
    ),
    ...defineTerms('dc:', 'Location PeriodOfTime'),
    ...defineTerms('locn:', 'Geometry'),
    ...defineTerms('skos:', 'Concept ConceptScheme'),

    // what refers to something else
    ...defineTerms(
      'elm:',
      `accreditation accreditingAgent additionalNote address admissionProcedure amount assessedBy attachment
      attachmentType awardedBy awardingBody awardingOpportunity awards bannerImage citizenshipCountry contactForm
      contactPoint contentEncoding contentType countryCode creditPoint creditReceived credentialProfiles decision
      descriptionHtml directedBy displayDetail displayParameter eIDASIdentifier=eidasLegalIdentifier educationLevel
      educationSubject educationalSystemNote elmSubject=subject emailAddress embeddedEvidence entitledBy entitlementStatus
      entitlesTo entryRequirement eqfLevel=EQFLevel evidenceTarget framework fullAddress gender generalisationOf grade
      gradeStatus gradingScheme grant groupMemberOf hasClaim hasCredential hasPart idVerification image individualDisplay
      influencedBy influences isPartOf landingPage learningAchievementSpecification learningActivitySpecification
      learningOpportunity learningOutcome learningOutcomeSummary learningSchedule learningSetting limitCredentialType
      limitEQFLevel limitField limitJurisdiction limitNationalOccupation limitOccupation limitOrganisation
      limitQualification location logo mode nationalID noteFormat nqfLevel=NQFLevel organisation phone placeOfBirth
      priceDetail primaryLanguage provenBy proves providedBy qualificationCode relatedESCOSkill relatedSkill report
      resultCategory resultDestribution reusabilityLevel scheduleInformation shortenedGrading spatialCode specialisationOf
      specifiedBy supplementaryDocument targetGroup taxIdentifier thematicArea=ISCEDFCode unit used vatIdentifier
      verificationCheck verificationStatus`,
      reference,
    ),
    ...defineTerms('adms:', 'identifier', reference),
    ...defineTerms('dc:', 'creator dateModified=modified dcType=type language publisher', reference),
    ...defineTerms('dc:', 'spatial subject temporal', reference),
    ...defineTerms('foaf:', 'homepage member', reference),
    ...defineTerms('org:', 'hasSubOrganization memberOf subOrganizationOf', reference),
    ...defineTerms('rov:', 'registration', reference),
    ...defineTerms('skos:', 'inScheme', reference),

    // what is said in a language
    ...defineTerms('elm:', 'category geographicName noteLiteral', perLanguage),
    ...defineTerms('adms:', 'schemeAgency', perLanguage),
    ...defineTerms('dc:', 'description title', perLanguage),
    ...defineTerms('foaf:', 'familyName fullName givenName', perLanguage),
    ...defineTerms('person:', 'birthName patronymicName', perLanguage),
    ...defineTerms('rov:', 'legalName', perLanguage),
    ...defineTerms('skos:', 'altLabel definition prefLabel', perLanguage),

    // what is a value
    ...defineTerms(
      'elm:',
      `areaDialingCode contactHour content countryDialing dialNumber evidenceStatement label maximumScore=maxScore
      minimumScore=minScore phoneNumber point schemeName schemeVersion score status summaryDisplay`,
      typed('string'),
    ),
    ...defineTerms('clv:', 'latitude longitude', typed('string')),
    ...defineTerms('skos:', 'notation'),
    ...defineTerms('elm:', 'contentURL=contentUrl schemeId', typed('anyURI')),
    ...defineTerms('elm:', 'isPartialQualification', typed('boolean')),
    ...defineTerms('elm:', 'applicationDeadline awardingDate dateOfBirth endDate', typed('dateTime')),
    ...defineTerms('elm:', 'expiryDate reviewDate startDate', typed('dateTime')),
    ...defineTerms('dc:', 'dateCreated=created dateIssued=issued valid', typed('dateTime')),
    ...defineTerms('elm:', 'value', typed('decimal')),
    ...defineTerms('elm:', 'duration maximumDuration volumeOfLearning workload', typed('duration')),
    ...defineTerms('elm:', 'contentSize percentageEqual percentageHigher percentageLower', typed('integer')),
    ...defineTerms('elm:', 'count levelOfCompletion page', typed('positiveInteger')),
  },
}
