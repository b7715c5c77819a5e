"""How a practice interview is led: the questions in turn, and what is said of an answer. Pure."""

from app.coach.rubric.heard import Heard, Known
from app.coach.rubric.judging import review
from app.coach.stored import Feedback, Plan, Question

OVER = "That was the last question. Your report is ready: it shows each answer with its scores and your own words."


def feedback_on(text: str, question: Question, known: Known) -> Feedback:
    """What the rules find in an answer."""
    return review(Heard(text, question, known))


def in_words(feedback: Feedback) -> str:
    """Feedback as a few sentences: what works, then what to change."""
    lines = [f"What works: {feedback.strength}"] if feedback.strength else []
    if feedback.advice:
        lines += ["To make it stronger:", *(f"- {one}" for one in feedback.advice)]
    if not lines:
        lines = ["Nothing in it stands out, for better or worse. Tell it as one real case."]
    return "\n".join(lines)


def put(plan: Plan, position: int) -> str:
    """The question at a place of the plan, as it is put; past the last one, that it is over."""
    if position >= len(plan.questions):
        return OVER
    question = plan.questions[position]
    return f"Question {position + 1} of {len(plan.questions)}: {question.text}"


def opening(greeting: str, plan: Plan) -> str:
    """How an interview begins."""
    return f"{greeting}\n\n{put(plan, 0)}" if greeting else put(plan, 0)
