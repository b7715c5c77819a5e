import { createFileRoute } from "@tanstack/react-router";
import { NoticeDetail } from "@/features/alerts/components/notice-detail";

function Detail() {
  const { noticeId } = Route.useParams();
  return <NoticeDetail key={noticeId} id={noticeId} />;
}

export const Route = createFileRoute("/_app/inbox/$noticeId")({ component: Detail });
