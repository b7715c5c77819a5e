"""The words of models as products."""

from enum import StrEnum


class ModelName(StrEnum):
    """The models an instance can follow, and some of them train."""

    skill_extractor = "skill_extractor"
    job_matcher = "job_matcher"
    salary_predictor = "salary_predictor"
    skill_recommender = "skill_recommender"


class VersionState(StrEnum):
    """What a trained version is to the instance. Of a model at most one is champion and at most one challenger."""

    challenger = "challenger"
    champion = "champion"
    retired = "retired"
    rejected = "rejected"


class ModelEventKind(StrEnum):
    """What happened to a model."""

    trained = "trained"
    # A training that was not begun, and why.
    skipped = "skipped"
    rejected = "rejected"
    promoted = "promoted"
    rolled_out = "rolled_out"
    rolled_back = "rolled_back"
    # A file that was not loaded; what came before answers since.
    refused = "refused"
    # A challenger that was stopped by itself.
    fell_back = "fell_back"
    drifted = "drifted"


class Arm(StrEnum):
    """Whose answer a person sees."""

    champion = "champion"
    challenger = "challenger"


class Retrain(StrEnum):
    """Whether a model is trained again by itself."""

    off = "off"
    weekly = "weekly"
