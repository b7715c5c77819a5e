import { createFileRoute } from "@tanstack/react-router";
import { ConversationDetail } from "@/features/coach/components/talk/conversation-detail";

function Detail() {
  const { conversationId } = Route.useParams();
  return <ConversationDetail key={conversationId} id={conversationId} />;
}

export const Route = createFileRoute("/_app/coach/$conversationId")({ component: Detail });
