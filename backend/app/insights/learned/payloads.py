"""What tasks over models are told."""

from app.background.registry import Payload
from app.insights.learned.types import ModelName


class TrainModel(Payload):
    """Which model to train."""

    name: ModelName
