import { staffRoute } from '@/app/admin/_http/staff-route';
import { wishInText } from '@/app/admin/_http/wish-in-text';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';
import { addTopic } from '@/domain/topics/changes';
import { nameTopic } from '@/domain/topics/name-changes';
import { readTopicInText } from '@/domain/topics/topic-form';

/** Creates a topic while a story is being written: `name`, `language`; answers with its id. */
export const POST = staffRoute({
  action: 'topic.change',
  async run(staff, { request, now }): Promise<{ id: string }> {
    const { language, name } = await wishInText(request, readTopicInText);
    const id = await tx(async (write) => {
      if (await isNameTaken(write, 'topic', { language, name })) {
        throw new Refused(['writing.wrong.topicKnown', { name }], null, 422);
      }
      const topicId = await addTopic(write, staff, { wikidata: '', names: [] }, now);
      const words = { language, name, slug: '', description: '', was: '' };
      await nameTopic(write, staff, { topicId, ...words }, now);
      return topicId;
    });
    return { id };
  },
});
