import type { problemsGovernance as source } from '../en/problems-governance.ts'
import type { Translation } from '../translation.ts'

export const problemsGovernance: Translation<typeof source> = {
  'problems.proposal.not_found': 'No existe tal propuesta.',
  'problems.proposal.already_open': 'Ya hay una propuesta abierta sobre esto.',
  'problems.proposal.wrong_kind': 'Esta clase de propuesta ya no encaja con aquello de lo que trata.',
  'problems.proposal.not_editorial':
    'El texto cambia lo que se aprende o se evalúa, así que ya no es un cambio de redacción. Retire esta propuesta y presente el texto de nuevo.',
  'problems.proposal.overlaps_unseen':
    'Algo en su institución se parece a este texto. Mírelo abajo y diga que lo ha mirado.',
  'problems.proposal.terms_missing':
    'Diga por qué e indique los tres días en orden: última inscripción, fin de la docencia, última concesión.',
  'problems.proposal.wrong_state':
    'Alguien fue más rápido: tal como está ahora la propuesta, esto ya no se puede hacer.',
  'problems.proposal.changed_meanwhile':
    'El texto cambió mientras lo leía. Abajo está lo que dice ahora y en qué es distinto. No se ha decidido nada.',
  'problems.proposal.decided_by_persons': 'Solo decide una persona que haya iniciado sesión ella misma.',
  'problems.proposal.own_proposal': 'Nadie decide sobre una propuesta o un texto propios: debe hacerlo otra persona.',
  'problems.proposal.conflict_declared': 'Tiene un conflicto de interés, así que deciden otras personas.',
  'problems.proposal.proposers_only': 'Solo puede hacerlo quien la propuso o escribió en ella.',
  'problems.proposal.not_your_turn': 'Ningún paso de esta propuesta le espera.',
  'problems.proposal.by_vote': 'Una comisión decide este paso con su voto.',
  'problems.proposal.no_unit_head':
    'El recorrido pregunta a la dirección de la unidad y no la hay. Indique el departamento de este texto o pida a secretaría que nombre a quien lo dirige.',
  'problems.proposal.condition_not_found': 'No existe tal condición.',
  'problems.proposal.comment_not_found': 'No existe tal comentario.',
  'problems.route.not_found': 'Ese recorrido ya no existe.',
  'problems.route.empty': 'La última etapa de un recorrido necesita un paso que apruebe.',
  'problems.route.duplicate_step': 'Dos pasos tienen el mismo nombre. Dé uno propio a cada uno.',
  'problems.route.endless_consultation': 'Diga tras cuántos días termina la consulta.',
  'problems.route.no_such_committee': 'Aquí no existe tal comisión.',
  'problems.route.no_such_person': 'Alguien nombrado no es miembro aquí.',
  'problems.delegation.not_found': 'No existe tal delegación suya.',
  'problems.delegation.to_oneself': 'Elija a otra persona.',
  'problems.delegation.ends_before': 'El final debe venir después del comienzo y después de ahora.',
  'problems.committee.not_found': 'No existe tal comisión.',
  'problems.committee.one_chair': 'Una comisión tiene exactamente una presidencia.',
  'problems.committee.twice': 'Alguien está nombrado dos veces.',
  'problems.committee.officers_only': 'Solo lo hacen la presidencia y la secretaría de la comisión.',
  'problems.meeting.not_found': 'No existe tal reunión.',
  'problems.meeting.closed': 'La reunión ha terminado.',
  'problems.meeting.not_for_it': 'Algo del orden del día no espera a esta comisión.',
  'problems.meeting.votes_open': 'Todavía hay una votación abierta en esta reunión. Cuéntela antes.',
  'problems.vote.not_found': 'No existe tal votación.',
  'problems.vote.already_open': 'Ya hay una votación abierta sobre este paso.',
  'problems.vote.needs_an_end': 'Celebre la votación en una reunión o dele un plazo futuro.',
  'problems.vote.conditions_missing': 'La comisión aprobó con condiciones: indíquelas.',
  'problems.vote.by_persons': 'Solo vota una persona que haya iniciado sesión ella misma.',
  'problems.vote.not_a_member': 'Solo votan los miembros de la comisión.',
  'problems.vote.absent': 'No consta como presente en esta reunión, así que no vota en ella.',
  'problems.vote.conflicted': 'Aquí tiene un conflicto de interés, así que no vota.',
  'problems.vote.twice': 'Usted ya ha votado.',
  'problems.vote.closed': 'La votación está cerrada.',
  'problems.vote.deadline': 'El tiempo para votar ha terminado.',
  'problems.vote.changed_meanwhile': 'El texto cambió mientras lo leía. Léalo de nuevo y vote después.',
  'problems.vote.open': 'La votación sigue abierta: no han votado todos y su tiempo no ha terminado.',
}
